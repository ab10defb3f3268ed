import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { Config } from '../../config/config.js';
import { describeSecurity } from '../../access/openapi-security.js';
import { ProblemDto } from './problem.dto.js';
import { addCommonResponses } from './common-responses.js';
import { addExamples } from './examples.js';
import { TAGS } from './tags.js';

/** The version of the public API, by semantic versioning; not that of the program. */
const API_VERSION = '1.0.0';

const DESCRIPTION = `The registry and workflow engine for agreements between governments: deals are drafted together,
negotiated, ratified by each council, and then monitored.

**Order.** The sections below follow the life of a deal, from the organisations that make it to what is measured.

**Tokens.** Public matters can be read without a token. For everything else, *Authorize* with a bearer token of your
organisation. Where it is for several, each request names one in the header \`Akkoord-Organisation\`.

**Refusals** are problem documents (\`application/problem+json\`) in English or Dutch, by \`Accept-Language\`; programs go
by \`type\`. **Lists** come in pages: pass \`next\` as \`cursor\` to get the following one. **Versions**: a single resource
has an \`ETag\`; send it as \`If-Match\` to change only what you have seen. **Repeating** a POST is safe with an
\`Idempotency-Key\`. Times are in UTC; money and hectares are decimal strings.`;

/** Builds the OpenAPI 3.0 document of everything that the application serves. */
export function buildOpenApi(app: INestApplication, config: Config): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.0.3')
    .setTitle('Akkoord')
    .setDescription(DESCRIPTION)
    .setVersion(API_VERSION)
    .setLicense('EUPL-1.2', 'https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12')
    .addServer('/', 'This server');
  for (const [name, description] of TAGS) builder.addTag(name, description);
  const document = SwaggerModule.createDocument(app, builder.build(), { extraModels: [ProblemDto] });
  keepOwnTags(document);
  keepUsedTags(document);
  describeSecurity(document, config.oidcIssuer);
  addCommonResponses(document);
  addExamples(document);
  return publicNames(document);
}

/** A handler's own tag counts over that of its class; Nest gives both, the class's first. */
function keepOwnTags(document: OpenAPIObject): void {
  for (const item of Object.values(document.paths)) {
    for (const operation of Object.values(item) as { tags?: string[] }[])
      operation.tags = operation.tags?.slice(-1);
  }
}

function keepUsedTags(document: OpenAPIObject): void {
  const used = new Set(
    Object.values(document.paths).flatMap((item) =>
      Object.values(item as Record<string, { tags?: string[] }>).flatMap(({ tags }) => tags ?? []),
    ),
  );
  document.tags = document.tags?.filter(({ name }) => used.has(name));
}

/** Schemas are published without the suffix `Dto`, which tells readers of the document nothing. */
function publicNames(document: OpenAPIObject): OpenAPIObject {
  const names = Object.keys(document.components?.schemas ?? {});
  const taken = new Set(names);
  for (const name of names) {
    if (name.endsWith('Dto') && taken.has(name.slice(0, -3))) {
      throw new Error(`Two schemas would be called ${name.slice(0, -3)}`);
    }
  }
  const text = JSON.stringify(document).replace(/(#\/components\/schemas\/\w+?)Dto"/g, '$1"');
  const renamed = JSON.parse(text) as OpenAPIObject;
  const schemas = Object.entries(renamed.components?.schemas ?? {});
  return {
    ...renamed,
    components: {
      ...renamed.components,
      schemas: Object.fromEntries(schemas.map(([name, schema]) => [name.replace(/Dto$/, ''), schema])),
    },
  };
}
