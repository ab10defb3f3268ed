import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPrincipal } from '../access/current-principal.js';
import { permit } from '../access/permit.js';
import type { Principal } from '../access/principal.js';
import { NO_STANDING } from '../access/standing.js';
import { ApiProblems } from '../api/docs/api-problems.js';
import { clockMoveUnclear, clockStepTooFar } from './development.problems.js';
import { ClockDto, MoveClockDto, MovedClockDto } from './dto/clock.dto.js';
import { RegistryClock } from './registry-clock.js';
import { instantOf, isBeforeEnd, later } from './rules/clock-move.js';

/** What only a development server offers. */
@ApiTags('Development')
@Controller('v1/development/clock')
export class DevelopmentController {
  constructor(private readonly clock: RegistryClock) {}

  @Get()
  @ApiOperation({
    operationId: 'getClock',
    summary: 'Read the clock',
    description: 'What time it is for the registry. On a development server it can be moved.',
  })
  @ApiOkResponse({ description: 'The clock.', type: ClockDto })
  read(): ClockDto {
    return { now: this.clock.now().toISOString(), aheadSeconds: this.clock.aheadSeconds() };
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'moveClock',
    summary: 'Move the clock on',
    description:
      'Lets time pass for the whole registry: deadlines that run out on the way take effect, one after another, before ' +
      'this answers. The clock never runs back. Tokens keep the time of the identity provider.',
  })
  @ApiBody({
    type: MoveClockDto,
    examples: {
      advance: { summary: 'A month and three days on', value: { advance: { months: 1, days: 3 } } },
      now: { summary: 'To a time', value: { now: '2030-01-01T08:00:00Z' } },
    },
  })
  @ApiOkResponse({ description: 'The clock after it was moved.', type: MovedClockDto })
  @ApiProblems(400, 401, 403, {
    status: 409,
    code: 'clock-runs-back',
    when: 'The time asked for is past.',
    params: { now: '2026-11-24T09:30:00.000Z' },
  })
  async move(
    @Body() body: MoveClockDto,
    @CurrentPrincipal() principal: Principal | undefined,
  ): Promise<MovedClockDto> {
    permit('moveClock', principal, NO_STANDING);
    const moved = await this.clock.move((now) => targetOf(body, now));
    return { ...this.read(), ...moved };
  }
}

function targetOf({ now: wanted, advance }: MoveClockDto, now: Date): Date {
  if (wanted !== undefined && advance === undefined) return instantOf(wanted);
  if (advance === undefined || wanted !== undefined) throw clockMoveUnclear();
  const target = later(now, advance);
  if (!isBeforeEnd(target)) throw clockStepTooFar();
  return target;
}
