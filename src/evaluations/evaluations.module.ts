import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Timer } from '../workflow/deadlines/timer.entity.js';
import { Proceeding } from '../workflow/proceedings/proceeding.entity.js';
import { WorkflowModule } from '../workflow/workflow.module.js';
import { CyclesController } from './cycles.controller.js';
import { DecisionAdvice } from './decision-advice.js';
import { EvaluationRecords } from './evaluation-records.js';
import { Evaluation } from './evaluation.entity.js';
import { EvaluationsController } from './evaluations.controller.js';
import { EvaluationsService } from './evaluations.service.js';
import { Lesson } from './lesson.entity.js';
import { LessonsService } from './lessons.service.js';
import { RhythmService } from './rhythm.service.js';

/** Cycles of learning: when agreements are evaluated, what was found and learnt, and what follows. */
@Module({
  imports: [TypeOrmModule.forFeature([Evaluation, Lesson, Timer, Proceeding]), WorkflowModule],
  controllers: [CyclesController, EvaluationsController],
  providers: [EvaluationsService, LessonsService, RhythmService, EvaluationRecords, DecisionAdvice],
  exports: [LessonsService],
})
export class EvaluationsModule {}
