import { Registry20261124000000 } from '../../migrations/20261124000000-registry.js';
import { Calendars20261124010000 } from '../../migrations/20261124010000-calendars.js';
import { Plans20261124020000 } from '../../migrations/20261124020000-plans.js';
import { Mandates20261124040000 } from '../../migrations/20261124040000-mandates.js';
import { Proceedings20261124060000 } from '../../migrations/20261124060000-proceedings.js';
import { IndicatorNumbers20261124090000 } from '../../migrations/20261124090000-indicator-numbers.js';
import { Variants20261124100000 } from '../../migrations/20261124100000-variants.js';
import { Corrections20261124110000 } from '../../migrations/20261124110000-corrections.js';
import { Succession20261124120000 } from '../../migrations/20261124120000-succession.js';
import { Reservations20261124130000 } from '../../migrations/20261124130000-reservations.js';
import { Amendments20261124140000 } from '../../migrations/20261124140000-amendments.js';
import { Administration20261124180000 } from '../../migrations/20261124180000-administration.js';
import { Delegations20261124180100 } from '../../migrations/20261124180100-delegations.js';
import { ClientSystems20261124180150 } from '../../migrations/20261124180150-client-systems.js';
import { Persons20261124200000 } from '../../migrations/20261124200000-persons.js';
import { AccessLog20261124200100 } from '../../migrations/20261124200100-access-log.js';
import { CouncilSources20261124210000 } from '../../migrations/20261124210000-council-sources.js';
import { Domains20261129100000 } from '../../migrations/20261129100000-domains.js';
import { Clauses20261129103100 } from '../../migrations/20261129103100-clauses.js';
import { ClauseComments20261129103200 } from '../../migrations/20261129103200-clause-comments.js';
import { CommitmentsKept20261129131700 } from '../../migrations/20261129131700-commitments-kept.js';
import { Compensations20261129131800 } from '../../migrations/20261129131800-compensations.js';
import { EventFeed20261129143700 } from '../../migrations/20261129143700-event-feed.js';
import { Webhooks20261129143800 } from '../../migrations/20261129143800-webhooks.js';
import { SearchedPrograms20261129180000 } from '../../migrations/20261129180000-searched-programs.js';
import { Trajectories20261129190000 } from '../../migrations/20261129190000-trajectories.js';
import { LandBudgets20261129190100 } from '../../migrations/20261129190100-land-budgets.js';
import { Evaluations20261129191000 } from '../../migrations/20261129191000-evaluations.js';
import { ComplianceReports20261129191100 } from '../../migrations/20261129191100-compliance-reports.js';
import { Assignments20261129192000 } from '../../migrations/20261129192000-assignments.js';
import { BudgetLines20261129192100 } from '../../migrations/20261129192100-budget-lines.js';
import { Partnerships20261129193000 } from '../../migrations/20261129193000-partnerships.js';
import { Figures20261129194000 } from '../../migrations/20261129194000-figures.js';
import { TermsOfOffice20261129194100 } from '../../migrations/20261129194100-terms-of-office.js';
import { Documents20261129195000 } from '../../migrations/20261129195000-documents.js';
import { Connections20261129196000 } from '../../migrations/20261129196000-connections.js';
import { FiguresCountedLater20261130100000 } from '../../migrations/20261130100000-figures-counted-later.js';

/** Every migration, oldest first. */
export const migrations = [
  Registry20261124000000,
  Calendars20261124010000,
  Plans20261124020000,
  Mandates20261124040000,
  Proceedings20261124060000,
  IndicatorNumbers20261124090000,
  Variants20261124100000,
  Corrections20261124110000,
  Succession20261124120000,
  Reservations20261124130000,
  Amendments20261124140000,
  Administration20261124180000,
  Delegations20261124180100,
  ClientSystems20261124180150,
  Persons20261124200000,
  AccessLog20261124200100,
  CouncilSources20261124210000,
  Domains20261129100000,
  Clauses20261129103100,
  ClauseComments20261129103200,
  CommitmentsKept20261129131700,
  Compensations20261129131800,
  EventFeed20261129143700,
  Webhooks20261129143800,
  SearchedPrograms20261129180000,
  Trajectories20261129190000,
  LandBudgets20261129190100,
  Evaluations20261129191000,
  ComplianceReports20261129191100,
  Assignments20261129192000,
  BudgetLines20261129192100,
  Partnerships20261129193000,
  Figures20261129194000,
  TermsOfOffice20261129194100,
  Documents20261129195000,
  Connections20261129196000,
  FiguresCountedLater20261130100000,
];
