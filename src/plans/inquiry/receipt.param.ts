import { Param, type PipeTransform } from '@nestjs/common';
import { notFound } from '../../common/problems/general.problems.js';
import { readReceipt, type Receipt } from '../rules/inquiry.js';

/** A path's receipt number that is none names nothing: 404. */
class ReceiptInPath implements PipeTransform<string, Receipt> {
  transform(value: string): Receipt {
    const receipt = readReceipt(value);
    if (receipt === undefined) throw notFound();
    return receipt;
  }
}

/** Parameter of a handler: the receipt number in the path. */
export const PathReceipt = (): ParameterDecorator => Param('receiptNumber', ReceiptInPath);
