/* SPDX-FileCopyrightText: 2026 The Sovittu authors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/sov-books-hint.h"

#include <glib/gi18n.h>

const char *
sov_books_hint (SovCompensationKind kind)
{
  switch (kind)
    {
    case SOV_COMPENSATION_REDO:
      return _ ("No document to the customer. Own hours, materials and the subcontractor’s bill are own costs.");
    case SOV_COMPENSATION_DISCOUNT_THIS:
    case SOV_COMPENSATION_DISCOUNT_NEXT:
      return _ ("Shown as a discount on the invoice; it lowers the taxable amount.");
    case SOV_COMPENSATION_CREDIT_NOTE:
      return _ ("A credit note refers to the original invoice and takes back the sale and its VAT at the same rate.");
    case SOV_COMPENSATION_REFUND:
      return _ ("A credit note and a payment back.");
    case SOV_COMPENSATION_WAIVED:
      return _ ("No sale. The value that was waived and the real cost, also the subcontractor’s bill, are kept here.");
    case SOV_COMPENSATION_GIFT_CARD:
      return _ ("Given for free it is a discount coupon: no entry when it is given, a discount when it is used. "
                "A gift card that is sold is another thing: never mix the two.");
    case SOV_COMPENSATION_PRODUCT:
      return _ ("The purchase is the cost. Goods given for free may raise the question of VAT for own use.");
    case SOV_COMPENSATION_DAMAGES:
      return _ ("Not a price: outside VAT. An expense voucher and a written settlement.");
    case SOV_COMPENSATION_GESTURE:
      return _ ("A small cost. Gifts and entertainment have limits to what can be deducted.");
    default:
      return "";
    }
}
