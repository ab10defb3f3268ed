import {
  OpenMediationDto,
  ProposeMediatorDto,
  AcceptMediatorDto,
  RefuseMediatorDto,
  ProposeSettlementDto,
  AcceptSettlementDto,
  RefuseSettlementDto,
  CloseMediationDto,
} from './mediation.dto.js';
import { ApplyProvisionallyDto, EndProvisionalApplicationDto } from './provisional-application.dto.js';
import { AccedeDto, AcceptAccessionDto, ObjectToAccessionDto, RevokeAccessionDto } from './accession.dto.js';
import {
  WithdrawDto,
  SettleCommitmentDto,
  ConfirmSettlementDto,
  PassOnCommitmentDto,
  TakeOverCommitmentDto,
  RevokeWithdrawalDto,
} from './withdrawal.dto.js';
import {
  AcceptReservationDto,
  ObjectToReservationDto,
  WithdrawObjectionDto,
  WithdrawReservationDto,
} from './reservations.dto.js';
import { RenewDto, AcceptRenewalDto, RefuseRenewalDto } from './renewal.dto.js';

/** The events of side procedures: those that open one, and the steps in it; and what parties say of reservations. */
export const SIDE_PROCEDURE_EVENTS = {
  OPEN_MEDIATION: OpenMediationDto,
  PROPOSE_MEDIATOR: ProposeMediatorDto,
  ACCEPT_MEDIATOR: AcceptMediatorDto,
  REFUSE_MEDIATOR: RefuseMediatorDto,
  PROPOSE_SETTLEMENT: ProposeSettlementDto,
  ACCEPT_SETTLEMENT: AcceptSettlementDto,
  REFUSE_SETTLEMENT: RefuseSettlementDto,
  CLOSE_MEDIATION: CloseMediationDto,
  APPLY_PROVISIONALLY: ApplyProvisionallyDto,
  END_PROVISIONAL_APPLICATION: EndProvisionalApplicationDto,
  ACCEDE: AccedeDto,
  ACCEPT_ACCESSION: AcceptAccessionDto,
  OBJECT_TO_ACCESSION: ObjectToAccessionDto,
  REVOKE_ACCESSION: RevokeAccessionDto,
  WITHDRAW: WithdrawDto,
  SETTLE_COMMITMENT: SettleCommitmentDto,
  CONFIRM_SETTLEMENT: ConfirmSettlementDto,
  PASS_ON_COMMITMENT: PassOnCommitmentDto,
  TAKE_OVER_COMMITMENT: TakeOverCommitmentDto,
  REVOKE_WITHDRAWAL: RevokeWithdrawalDto,
  RENEW: RenewDto,
  ACCEPT_RENEWAL: AcceptRenewalDto,
  REFUSE_RENEWAL: RefuseRenewalDto,
  ACCEPT_RESERVATION: AcceptReservationDto,
  OBJECT_TO_RESERVATION: ObjectToReservationDto,
  WITHDRAW_OBJECTION: WithdrawObjectionDto,
  WITHDRAW_RESERVATION: WithdrawReservationDto,
} as const;
