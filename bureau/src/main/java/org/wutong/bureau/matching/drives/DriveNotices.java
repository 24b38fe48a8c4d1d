package org.wutong.bureau.matching.drives;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.matching.storage.DriveRows;
import org.wutong.bureau.messages.MessageOrder;
import org.wutong.bureau.messages.Messages;
import org.wutong.bureau.messages.Recipients;
import org.wutong.bureau.messages.Recipients.Known;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.register.LongWork;
import org.wutong.bureau.vacancies.Vacancies;
import org.wutong.bureau.vacancies.Vacancy;
import org.wutong.vocabulary.PhoneNumber;

/** Messages to those whose offer waits for an answer: one a person and drive, however often they are asked for. */
@Component
@Transactional
public class DriveNotices {
    /** Kind of the long work. */
    public static final String KIND = "drive-notices";

    private static final String TEMPLATE = "job-offer";
    private static final String WORKER = "worker";

    private final Drives drives;
    private final DriveRows rows;
    private final Plans plans;
    private final Offers offers;
    private final Vacancies vacancies;
    private final Messages messages;
    private final ObjectProvider<Recipients> recipients;
    private final LongWork works;
    private final Audit audit;

    DriveNotices(
            Drives drives,
            DriveRows rows,
            Plans plans,
            Offers offers,
            Vacancies vacancies,
            Messages messages,
            ObjectProvider<Recipients> recipients,
            LongWork works,
            Audit audit) {
        this.drives = drives;
        this.rows = rows;
        this.plans = plans;
        this.offers = offers;
        this.vacancies = vacancies;
        this.messages = messages;
        this.recipients = recipients;
        this.works = works;
        this.audit = audit;
    }

    /** Asks for them in the background. @return false while others are under way */
    public boolean ask(long id) {
        Drive drive = confirmed(id);
        if (works.underWay(KIND)) {
            return false;
        }
        works.ask(KIND, Long.toString(id));
        audit.record("drive-notices", "drive", Long.toString(id), drive.region(), null, drive.name());
        return true;
    }

    private Drive confirmed(long id) {
        Drive drive = drives.reached(id);
        if (drive.state() != DriveState.CONFIRMED || drive.plan() == null) {
            throw new DriveRefused("drives.refused.not-confirmed");
        }
        return drive;
    }

    /** Who is to be written to. */
    @Transactional(readOnly = true)
    public List<Long> waiting(long id) {
        Drive drive = confirmed(id);
        Long plan = drive.plan();
        return plan == null
                ? List.of()
                : new ArrayList<>(offers.waiting(plan, drive.region()).keySet());
    }

    /** Asks for the messages to some of them. @return how many have one now */
    int order(long id, List<Long> workers) {
        Drive drive = confirmed(id);
        Recipients people = recipients.stream()
                .filter(one -> one.kind().equals(WORKER))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no duty knows who of kind worker can be written to"));
        Map<Long, Vacancy> known = new HashMap<>();
        int asked = 0;
        for (long worker : workers) {
            Optional<DriveLine> line = plans.line(drive.plan() == null ? 0 : drive.plan(), worker);
            Long job = line.map(DriveLine::vacancy).orElse(null);
            Vacancy vacancy = job == null
                    ? null
                    : known.computeIfAbsent(job, one -> vacancies.find(one).orElse(null));
            Known to = people.find(worker).orElse(null);
            PhoneNumber phone =
                    to == null ? null : to.phone().filter(PhoneNumber::mobile).orElse(null);
            if (vacancy != null && to != null && phone != null && to.mayChange()) {
                order(drive, worker, to, phone, vacancy);
                asked++;
            }
        }
        return asked;
    }

    private void order(Drive drive, long worker, Known to, PhoneNumber phone, Vacancy vacancy) {
        messages.ask(new MessageOrder(
                "drive:" + drive.id() + ":" + worker,
                TEMPLATE,
                Map.of(
                        "office", Acting.now().office(),
                        "name", to.name(),
                        "drive", drive.name(),
                        "employer", vacancy.employerName(),
                        "job", vacancy.title(),
                        "until", drive.what().ends().toString()),
                phone,
                to.recipient()));
    }

    void done(long id, int asked, int unreached) {
        rows.notified(id, asked, unreached);
    }
}
