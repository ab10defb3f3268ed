import { Controller, Get, Header, Res } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { notFound } from '../common/problems/general.problems.js';
import { Config } from '../config/config.js';
import { ServerLivenessDto, ServerReadinessDto } from './health.dto.js';
import { Metrics } from './metrics.js';
import { Readiness } from './readiness.js';

/** For those who run the registry: load balancers, container platforms and Prometheus. */
@ApiTags('Operations')
@Controller()
export class OperationsController {
  constructor(
    private readonly config: Config,
    private readonly readiness: Readiness,
    private readonly metrics: Metrics,
  ) {}

  @ApiOperation({
    operationId: 'getServerLiveness',
    summary: 'Does the process run?',
    description: 'Answers 200 as long as the process can answer at all. Restart it where this fails.',
  })
  @ApiResponse({ status: 200, description: 'It runs.', type: ServerLivenessDto, example: { status: 'up' } })
  @Header('Cache-Control', 'no-store')
  @Get('health/live')
  live(): ServerLivenessDto {
    return { status: 'up' };
  }

  @ApiOperation({
    operationId: 'getServerReadiness',
    summary: 'Can the server take requests?',
    description:
      'Answers 503 while the database does not answer within a second or the jobs are not being run.',
  })
  @ApiResponse({
    status: 200,
    description: 'It can.',
    type: ServerReadinessDto,
    example: { status: 'ready', database: 'up', jobs: 'up' },
  })
  @ApiResponse({
    status: 503,
    description: 'It cannot: send requests elsewhere for the moment.',
    type: ServerReadinessDto,
    example: { status: 'not-ready', database: 'down', jobs: 'up' },
  })
  @Header('Cache-Control', 'no-store')
  @Get('health/ready')
  async ready(@Res({ passthrough: true }) response: Response): Promise<ServerReadinessDto> {
    const state = await this.readiness.check();
    if (state.status !== 'ready') response.status(503);
    return state;
  }

  @ApiOperation({
    operationId: 'getServerMetrics',
    summary: 'Counts and times for Prometheus',
    description:
      'Of this server process since its start: how long requests took by method, route and status, events by process, ' +
      'type and outcome, memory, CPU and event loop. Answers 404 where the configuration turns it off.',
  })
  @ApiResponse({
    status: 200,
    description: 'Prometheus’s text format.',
    content: {
      'text/plain': {
        schema: { type: 'string' },
        example: 'akkoord_events_total{process="deal-flanders@1",type="SUBMIT",outcome="accepted"} 3\n',
      },
    },
  })
  @Get('metrics')
  async prometheus(@Res({ passthrough: true }) response: Response): Promise<string> {
    if (!this.config.metrics) throw notFound();
    response.setHeader('Content-Type', this.metrics.contentType);
    return this.metrics.text();
  }
}
