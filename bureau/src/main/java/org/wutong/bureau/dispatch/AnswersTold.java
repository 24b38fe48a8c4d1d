package org.wutong.bureau.dispatch;

/** Who is waited for changed; published in the transaction of the change. What waits as tasks is put right after it. */
record AnswersTold() {}
