import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import type { FinishedRequest } from '../api/requests/observe.js';

/** What became of an event that was sent to an agreement or council. */
export type EventOutcome = 'accepted' | 'refused';

/** Counts and times for Prometheus, of this server process since its start. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();

  private readonly requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'How long HTTP requests took, by method, route and status.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [this.registry],
  });

  private readonly events = new Counter({
    name: 'akkoord_events_total',
    help: 'Events sent to agreements and councils, by process, type and outcome.',
    labelNames: ['process', 'type', 'outcome'] as const,
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  recordRequest({ method, route, status, seconds }: FinishedRequest): void {
    this.requests.observe({ method, route, status }, seconds);
  }

  /** @param type an event type of the process: never what a caller made up, which would be endless labels */
  countEvent(process: string, type: string, outcome: EventOutcome): void {
    this.events.inc({ process, type, outcome });
  }

  /** All of them in Prometheus's text format. */
  async text(): Promise<string> {
    return this.registry.metrics();
  }

  /** The media type of `text()`. */
  get contentType(): string {
    return this.registry.contentType;
  }
}
