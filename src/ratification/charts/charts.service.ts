import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import type { Language } from '../../messages/catalogue.js';
import { wordsIn } from '../../messages/render.js';
import { AgreementAccess } from '../../workflow/agreement-access.js';
import { RatificationService } from '../ratification.service.js';
import { WhatIfService } from '../what-if/what-if.service.js';
import { drawChart } from './draw-chart.js';
import { powerChart } from './power-chart.js';
import { tallyChart } from './tally-chart.js';

/** Draws where a vote stands, and how strong each vote is. */
@Injectable()
export class ChartsService {
  constructor(
    private readonly access: AgreementAccess,
    private readonly ratification: RatificationService,
    private readonly whatIf: WhatIfService,
  ) {}

  /** @throws Problem 404 where the caller may not know of the agreement */
  async tally(id: string, principal: Principal | undefined, language: Language): Promise<string> {
    const { agreement } = await this.access.see(id, principal, 'getTallyChart');
    const { tally, reason } = await this.ratification.find(id, principal, language);
    return drawChart(tallyChart(tally, { title: agreement.title, reason, language }, wordsIn(language)));
  }

  /** @throws Problem 404 where the caller may not know of the agreement */
  async power(id: string, principal: Principal | undefined, language: Language): Promise<string> {
    const { agreement } = await this.access.see(id, principal, 'getPowerChart');
    const question = { from: 'undecided', power: true } as const;
    const { power } = await this.whatIf.ofAgreement(id, question, principal, language);
    if (power === null) throw new Error('Power was asked for, and is not there');
    return drawChart(powerChart(power, { title: agreement.title, language }, wordsIn(language)));
  }
}
