import { Injectable } from '@nestjs/common';
import type { Principal } from '../access/principal.js';
import type { Language } from '../messages/catalogue.js';
import { wordsIn } from '../messages/render.js';
import { OrganisationDirectory } from '../organisations/organisation-directory.js';
import { drawChart } from '../ratification/charts/draw-chart.js';
import { AnsweringAgreements } from './answering-agreements.js';
import { drawsOf, meansOf } from './assignment-reads.js';
import { AssignmentsService } from './assignments.service.js';
import { meansChart } from './means-chart.js';
import { meansTable } from './means-table.js';
import { leftOf } from './rules/means.js';

/** What is drawn of an assignment's means, as a picture and a table. */
@Injectable()
export class MeansService {
  constructor(
    private readonly assignments: AssignmentsService,
    private readonly agreements: AnsweringAgreements,
    private readonly organisations: OrganisationDirectory,
  ) {}

  /** @throws Problem 404 */
  async chart(id: string, principal: Principal | undefined, language: Language): Promise<string> {
    const assignment = await this.assignments.withAnswers(id);
    const visible = await this.agreements.visible(assignment.answers, principal);
    const named = assignment.answers.map(({ drawn, state, organisationId, agreementId }) => {
      const title = visible.get(agreementId ?? '')?.title;
      const name = this.nameOf(organisationId);
      return { drawn, state, name: title === undefined ? name : `${name}, ${title}` };
    });
    const means = leftOf(meansOf(assignment), drawsOf(assignment.answers));
    return drawChart(meansChart(assignment.title, means, named, language, wordsIn(language)));
  }

  /** @throws Problem 404 */
  async table(id: string): Promise<string> {
    const assignment = await this.assignments.withAnswers(id);
    const named = assignment.answers.map((each) => ({ ...each, name: this.nameOf(each.organisationId) }));
    return meansTable(leftOf(meansOf(assignment), drawsOf(assignment.answers)), named);
  }

  private nameOf(id: string): string {
    return this.organisations.get(id)?.name ?? id;
  }
}
