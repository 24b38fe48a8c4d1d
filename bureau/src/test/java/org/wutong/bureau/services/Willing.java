package org.wutong.bureau.services;

import java.time.LocalDate;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;

/** People of the roster for tests of services, and services to them. */
final class Willing {
    private Willing() {}

    /** A rural worker, able and willing: somebody to whom the whole promise of jinfeng-2024 十三 is made. */
    static WorkerDraft draft(String village, int sequence) {
        return MadeUp.worker(village, "马秀" + (char) ('一' + sequence), sequence)
                .set(WorkerField.RURAL_HUKOU, true)
                .set(WorkerField.WILLING, true);
    }

    static long add(TestOffice office, Workers workers, String village, int sequence) {
        return office.as("officer", () -> workers.add(draft(village, sequence), "test"));
    }

    static LocalDate day(int dayOfNovember) {
        return LocalDate.of(2024, 11, dayOfNovember);
    }

    static ServiceDraft talk(long worker, int dayOfNovember) {
        return ServiceDraft.of(worker, "policy-talk", day(dayOfNovember), "王专干", "face")
                .withContent("", "稳就业政策");
    }

    static ServiceDraft job(long worker, int dayOfNovember, String number) {
        return ServiceDraft.of(worker, "job-recommendation", day(dayOfNovember), "王专干", "phone")
                .withContent(number, "缝纫工");
    }

    static ServiceDraft guidance(long worker, int dayOfNovember) {
        return ServiceDraft.of(worker, "guidance", day(dayOfNovember), "王专干", "face");
    }

    static ServiceDraft training(long worker, int dayOfNovember, String name) {
        return ServiceDraft.of(worker, "training", day(dayOfNovember), "培训中心", "group")
                .withContent("", name)
                .at("", true);
    }
}
