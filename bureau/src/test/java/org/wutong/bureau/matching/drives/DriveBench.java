package org.wutong.bureau.matching.drives;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wutong.bureau.TestFixture;
import org.wutong.bureau.TestOffice;
import org.wutong.bureau.people.MadeUp;
import org.wutong.bureau.people.WorkerDraft;
import org.wutong.bureau.people.WorkerField;
import org.wutong.bureau.people.Workers;
import org.wutong.bureau.register.LongWork;
import org.wutong.bureau.vacancies.Drafts;
import org.wutong.bureau.vacancies.Vacancies;
import org.wutong.bureau.vacancies.VacancyDraft;

/** Drives for tests: how they are described, and planned without waiting for the background. */
@TestFixture
class DriveBench {
    static final LongWork.Progress SILENT = new LongWork.Progress() {
        @Override
        public void of(long total) {}

        @Override
        public void done(long done) {}
    };

    static final List<String> EVERY_CLASS = List.of("nobody_in_work", "monitored", "poverty_alleviated", "relocated");

    private final TestOffice office;
    private final Drives drives;
    private final Planning planning;
    private final PlanMaking making;
    private final Plans plans;
    private final Workers workers;
    private final Vacancies vacancies;

    /** Jobs and people of {@link #twoJobsThreePeople}. */
    long sewing;

    long welding;
    long welder;
    long seamstress;
    long idle;

    DriveBench(
            TestOffice office,
            Drives drives,
            Planning planning,
            PlanMaking making,
            Plans plans,
            Workers workers,
            Vacancies vacancies) {
        this.office = office;
        this.drives = drives;
        this.planning = planning;
        this.making = making;
        this.plans = plans;
        this.workers = workers;
        this.vacancies = vacancies;
    }

    /** The welder suits both jobs; who holds another certificate may not weld. */
    void twoJobsThreePeople() {
        office.empty();
        List<Long> jobs = office.asProgram(() -> vacancies.load(List.of(job("缝纫工", 1), job("电焊工", 1, "焊工证"))));
        sewing = jobs.get(0);
        welding = jobs.get(1);
        welder = add(seeker(MadeUp.VILLAGE, "马秀兰", 2, "焊工证"));
        seamstress = add(seeker(MadeUp.VILLAGE, "马秀梅", 4, "护理员证"));
        idle = add(seeker(MadeUp.OTHER_VILLAGE, "马秀芳", 6, null).set(WorkerField.WISH_WAGE, 900_000L));
    }

    long add(WorkerDraft draft) {
        return office.asProgram(() -> workers.add(draft, "test"));
    }

    static DriveDraft draft(String... places) {
        return new DriveDraft(
                "冬季专场",
                List.of(places),
                TestOffice.TODAY,
                TestOffice.TODAY.plusDays(30),
                null,
                "",
                null,
                true,
                EVERY_CLASS,
                false,
                50);
    }

    static VacancyDraft job(String title, int seats, String... certificates) {
        return Drafts.vacancy(
                null, title, "5000-5800", "330603", LocalDate.of(2024, 12, 31), seats, List.of(certificates));
    }

    static WorkerDraft seeker(String village, String name, int sequence, @Nullable String certificate) {
        WorkerDraft draft = MadeUp.worker(village, name, sequence)
                .household("H" + sequence)
                .set(WorkerField.WILLING, true)
                .set(WorkerField.WISH_REGIONS, List.of("33", "6401"))
                .set(WorkerField.WISH_OCCUPATIONS, List.of("缝纫工"))
                .set(WorkerField.WISH_WAGE, 400_000L);
        return certificate == null ? draft : draft.set(WorkerField.CERTIFICATES, List.of(certificate));
    }

    long drive(String... places) {
        return office.as("officer", () -> drives.add(TestOffice.COUNTY, draft(places)));
    }

    Drive at(long id) {
        return office.as("officer", () -> drives.find(id)).orElseThrow();
    }

    /** As the work in the background does it, at once. */
    PlanMaking.Made plan(long id, PlanKind kind, long worker, @Nullable Long vacancy) {
        Drive drive = at(id);
        Change change = new Change(id, drive.version(), drive.plan() == null ? 0 : drive.plan(), kind, worker, vacancy);
        DriveInput input = office.as("officer", () -> planning.read(change));
        PlanMaking.Made made = making.make(input, kind == PlanKind.WHOLE, SILENT);
        office.as("officer", () -> {
            planning.store(change, input, made, 0);
            return true;
        });
        return made;
    }

    PlanMaking.Made plan(long id) {
        return plan(id, PlanKind.WHOLE, 0, null);
    }

    /** The plan that stands. */
    StoredPlan stored(long id) {
        return office.as("officer", () -> plans.find(Objects.requireNonNull(at(id).plan())))
                .orElseThrow();
    }

    DriveLine line(long id, long worker) {
        return office.as("officer", () -> plans.line(stored(id).id(), worker)).orElseThrow();
    }
}
