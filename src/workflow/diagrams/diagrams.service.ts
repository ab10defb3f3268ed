import { Injectable } from '@nestjs/common';
import type { Principal } from '../../access/principal.js';
import { notFound } from '../../common/problems/general.problems.js';
import type { Language } from '../../messages/catalogue.js';
import { wordsIn } from '../../messages/render.js';
import { OrganisationDirectory } from '../../organisations/organisation-directory.js';
import { AgreementAccess } from '../agreement-access.js';
import { processName } from '../core/process.js';
import { PROCESSES, processOf } from '../processes.js';
import { agreementDiagram, processDiagram } from './dot.js';
import { ProcessDto, ProcessListDto } from './dto/process.dto.js';
import { renderSvg } from './svg.js';
import type { Wording } from './wording.js';

/** Draws processes and agreements. */
@Injectable()
export class DiagramsService {
  constructor(
    private readonly access: AgreementAccess,
    private readonly directory: OrganisationDirectory,
  ) {}

  /** Every process that agreements and councils follow. */
  processes(): ProcessListDto {
    return { items: PROCESSES.map((process) => ProcessDto.of(process)) };
  }

  /** @param name `deal-flanders@1`, or `deal-flanders` for the newest version @throws Problem 404 */
  ofProcess(name: string, language: Language): Promise<string> {
    const process = PROCESSES.findLast((each) => processName(each) === name || each.id === name);
    if (process === undefined) throw notFound();
    return renderSvg(processDiagram(process, wordingIn(language)));
  }

  /** @throws Problem 404 where the caller may not know of the agreement */
  async ofAgreement(id: string, principal: Principal | undefined, language: Language): Promise<string> {
    const { agreement, parties, councils } = await this.access.see(id, principal, 'getAgreementDiagram');
    const byParty = new Map(councils.map((council) => [council.organisationId, council]));
    const marks = {
      title: agreement.title,
      value: agreement.value,
      councils: parties.flatMap(({ organisationId }) => {
        const council = byParty.get(organisationId);
        if (council === undefined) return [];
        const name = this.directory.get(organisationId)?.name ?? organisationId;
        return [{ name, state: council.state, outcome: council.context.decision?.outcome ?? null }];
      }),
    };
    const process = processOf(agreement.processId, agreement.processVersion);
    return renderSvg(agreementDiagram(process, marks, wordingIn(language)));
  }
}

function wordingIn(language: Language): Wording {
  return { language, words: wordsIn(language) };
}
