import { answerQuestions } from '../../common/answering-thread.js';
import { answerTo } from './power-question.js';

answerQuestions(answerTo);
