import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { IsNull, Repository } from 'typeorm';
import type { Right } from '../../access/policy.js';
import type { Principal } from '../../access/principal.js';
import type { Message } from '../../messages/message.js';
import { OrganisationDirectory } from '../../organisations/organisation-directory.js';
import { AgreementAccess } from '../../workflow/agreement-access.js';
import { EventAdvice } from '../../workflow/event-advice.js';
import type { Versioned } from '../../workflow/versioned.js';
import { Commitment } from '../commitment.entity.js';
import { partyProfiles, profileOf, type PartyProfile, type Profile } from '../rules/bindingness.js';
import { hollowAmong, type HollowCommitment } from '../rules/hollow.js';

/** What an agreement and each of its parties are really bound to. */
export interface BindingnessReport {
  readonly title: string;
  readonly profile: Profile;
  readonly parties: readonly (PartyProfile & { readonly name: string })[];
  readonly hollow: readonly HollowCommitment[];
}

/** Events by which an organisation binds itself to what the parties agree on. */
const BINDING = ['SUBMIT', 'ACCEPT_TEXT', 'APPROVE', 'APPROVE_WITH_RESERVATION'];

/** Looks at how binding what parties agree on is: of what was agreed, whatever was done of it since. */
@Injectable()
export class BindingnessService implements OnModuleInit {
  constructor(
    @InjectRepository(Commitment) private readonly commitments: Repository<Commitment>,
    private readonly access: AgreementAccess,
    private readonly directory: OrganisationDirectory,
    private readonly advice: EventAdvice,
  ) {}

  onModuleInit(): void {
    const adviser = (agreementId: string): Promise<Message | null> => this.warning(agreementId);
    for (const type of BINDING) this.advice.on(type, adviser);
  }

  /** @throws Problem 404 where the caller may not know of the agreement */
  async of(
    agreementId: string,
    principal: Principal | undefined,
    right: Right,
  ): Promise<Versioned<BindingnessReport>> {
    const { agreement, parties } = await this.access.see(agreementId, principal, right);
    const agreed = await this.agreedIn(agreementId);
    const profiles = partyProfiles(
      parties.map(({ organisationId }) => organisationId),
      agreed,
    );
    const item = {
      title: agreement.title,
      profile: profileOf(agreed, agreed),
      parties: profiles.map((each) => ({
        ...each,
        name: this.directory.get(each.organisationId)?.name ?? each.organisationId,
      })),
      hollow: hollowAmong(agreed),
    };
    return { version: agreement.version, item };
  }

  /** The hollow obligations of an agreement that the present viewer may see. */
  async hollowIn(agreementId: string): Promise<HollowCommitment[]> {
    return hollowAmong(await this.agreedIn(agreementId));
  }

  private async warning(agreementId: string): Promise<Message | null> {
    const hollow = await this.hollowIn(agreementId);
    return hollow.length === 0
      ? null
      : {
          key: 'hollow.before-binding',
          params: { count: hollow.length, numbers: hollow.map(({ number }) => number).join(', ') },
        };
  }

  private agreedIn(agreementId: string): Promise<Commitment[]> {
    return this.commitments.find({
      where: { agreementId, endedOn: IsNull(), extinguishedOn: IsNull() },
      order: { number: 'ASC' },
    });
  }
}
