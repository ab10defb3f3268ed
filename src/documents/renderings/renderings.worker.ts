import { answerQuestions } from '../../common/answering-thread.js';
import { render } from './render.js';

answerQuestions(render);
