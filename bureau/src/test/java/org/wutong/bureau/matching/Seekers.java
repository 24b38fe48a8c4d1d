package org.wutong.bureau.matching;

import java.util.List;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.WorkerField;

/** People looking for work, for tests. */
final class Seekers {
    private Seekers() {}

    /** Wishes to sew in Zhejiang or the own city, from 4,000 yuan. */
    static WorkerDraft seamstress(String village, int sequence) {
        return MadeUp.worker(village, "马秀" + "兰梅芳英".charAt(sequence % 4), sequence)
                .household("H" + sequence)
                .set(WorkerField.WILLING, true)
                .set(WorkerField.WISH_REGIONS, List.of("33", "6401"))
                .set(WorkerField.WISH_OCCUPATIONS, List.of("缝纫工"))
                .set(WorkerField.WISH_WAGE, 400_000L);
    }
}
