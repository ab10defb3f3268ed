import type { AgreementSummaryDto } from '../../agreements/dto/agreement.dto.js';
import type { TextDto } from '../../agreements/texts/dto/text.dto.js';
import type { DocumentDto, DocumentVersionDto } from '../../documents/files/dto/document.dto.js';
import { MEDIA_TYPES } from '../../documents/renderings/media-types.js';
import { fileName } from '../../documents/rules/citation.js';
import type { CmisObject } from './rules/cmis-object.js';
import { folderName, objectId, ROOT_ID, segment, TEXT_FORMS, type Identified } from './rules/object-ids.js';
import type { PropertyValue } from './rules/types.js';

/** What an organisation is called. */
type NameOf = (organisationId: string) => string;

type Properties = Readonly<Record<string, PropertyValue>>;

/** Of what nobody makes, and nobody changes. */
const ALWAYS = '2026-01-01T00:00:00.000Z';
const REGISTRY = 'Akkoord';

export function rootFolder(): CmisObject {
  return folder({ type: 'root' }, 'cmis:folder', REGISTRY, undefined, {
    'cmis:path': '/',
    'cmis:description': 'All agreements that you may see.',
    'cmis:allowedChildObjectTypeIds': ['akkoord:agreement'],
    ...made(REGISTRY, ALWAYS),
  });
}

export function agreementFolder(agreement: AgreementSummaryDto, nameOf: NameOf): CmisObject {
  const { id, title, kind, phase, state, leadId, theme, expiresOn, publicSince } = agreement;
  const name = folderName(title, id);
  return folder({ type: 'agreement', agreementId: id }, 'akkoord:agreement', name, ROOT_ID, {
    'cmis:path': `/${name}`,
    'cmis:description': title,
    'cmis:allowedChildObjectTypeIds': ['akkoord:text', 'akkoord:file'],
    ...made(nameOf(leadId), agreement.createdAt, agreement.updatedAt),
    'cmis:changeToken': `${agreement.version}`,
    'akkoord:agreementId': id,
    'akkoord:kind': kind,
    'akkoord:phase': phase,
    'akkoord:state': state,
    'akkoord:lead': leadId,
    'akkoord:theme': theme,
    'akkoord:expiresOn': expiresOn,
    'akkoord:publicSince': publicSince,
  });
}

/** A version of a text in each of its languages and forms. How long a file is, is known once it is drawn. */
export function textDocuments(agreement: AgreementSummaryDto, text: TextDto, nameOf: NameOf): CmisObject[] {
  const { version, language, otherLanguages, proposedBy, createdAt } = text;
  const languages = [language, ...otherLanguages.map((other) => other.language)];
  return languages.flatMap((tag) =>
    TEXT_FORMS.map((form) => {
      const named = { type: 'text', agreementId: agreement.id, version, language: tag, form } as const;
      const id = objectId(named);
      const name = fileName(agreement.title, `v${version}-${tag}`, form);
      return document(agreement, named, 'akkoord:text', name, {
        ...made(nameOf(proposedBy), createdAt),
        ...versioned(`${version}`, id, true),
        'cmis:contentStreamMimeType': MEDIA_TYPES[form],
        'cmis:contentStreamFileName': name,
        'akkoord:textVersion': version,
        'akkoord:language': tag,
        'akkoord:form': form,
      });
    }),
  );
}

export function fileDocument(
  agreement: AgreementSummaryDto,
  file: DocumentDto,
  version: DocumentVersionDto,
  nameOf: NameOf,
): CmisObject {
  const { number, kind, title, confidentiality, newest } = file;
  const named = { type: 'file', agreementId: agreement.id, number, version: version.version } as const;
  const series = `file-${agreement.id}-${number}`;
  return document(agreement, named, 'akkoord:file', `${number} - ${segment(version.fileName)}`, {
    'cmis:description': title,
    ...made(nameOf(version.addedBy), version.addedAt),
    ...versioned(`${version.version}`, series, version.version === newest.version),
    'cmis:contentStreamLength': version.bytes,
    'cmis:contentStreamMimeType': version.mediaType,
    'cmis:contentStreamFileName': version.fileName,
    'akkoord:documentKind': kind,
    'akkoord:documentNumber': number,
    'akkoord:confidentiality': confidentiality,
    'akkoord:sha256': version.sha256,
  });
}

function folder(
  identified: Identified,
  typeId: string,
  name: string,
  parentId: string | undefined,
  properties: Properties,
): CmisObject {
  const id = objectId(identified);
  return {
    ...{ id, typeId, isFolder: true, name, ...(parentId !== undefined && { parentId }) },
    properties: {
      ...{ 'cmis:objectId': id, 'cmis:baseTypeId': 'cmis:folder', 'cmis:objectTypeId': typeId },
      ...{ 'cmis:name': name, 'cmis:parentId': parentId ?? null },
      ...properties,
    },
  };
}

function document(
  { id: agreementId, phase }: AgreementSummaryDto,
  identified: Identified,
  typeId: string,
  name: string,
  properties: Properties,
): CmisObject {
  const id = objectId(identified);
  const parentId = objectId({ type: 'agreement', agreementId });
  return {
    ...{ id, typeId, isFolder: false, name, parentId },
    properties: {
      ...{ 'cmis:objectId': id, 'cmis:baseTypeId': 'cmis:document', 'cmis:objectTypeId': typeId },
      ...{ 'cmis:name': name, 'akkoord:agreementId': agreementId, 'akkoord:phase': phase },
      ...properties,
    },
  };
}

function made(by: string, at: string, changedAt = at): Properties {
  return {
    'cmis:createdBy': by,
    'cmis:creationDate': at,
    'cmis:lastModifiedBy': by,
    'cmis:lastModificationDate': changedAt,
  };
}

function versioned(label: string, series: string, isLatest: boolean): Properties {
  return {
    'cmis:isImmutable': true,
    'cmis:isLatestVersion': isLatest,
    'cmis:isMajorVersion': true,
    'cmis:isLatestMajorVersion': isLatest,
    'cmis:isPrivateWorkingCopy': false,
    'cmis:versionLabel': label,
    'cmis:versionSeriesId': series,
    'cmis:isVersionSeriesCheckedOut': false,
  };
}
