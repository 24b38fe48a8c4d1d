package org.wutong.bureau.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.offices.ReportingTree;
import org.wutong.bureau.targets.bulletins.Bulletin;
import org.wutong.bureau.targets.bulletins.BulletinDesk;
import org.wutong.bureau.targets.bulletins.BulletinSigning;
import org.wutong.bureau.targets.bulletins.GoodCases;

/** A bulletin as it would come about: cases handed in from below, drafted from the figures, handed in, signed by a second person. */
@Component
class DemoBulletins {
    private final GoodCases cases;
    private final BulletinDesk desk;
    private final BulletinSigning signing;
    private final ReportingTree tree;

    DemoBulletins(GoodCases cases, BulletinDesk desk, BulletinSigning signing, ReportingTree tree) {
        this.cases = cases;
        this.desk = desk;
        this.signing = signing;
        this.tree = tree;
    }

    /** What a place hands in. Its author signs in under {@code by}. */
    record Case(Officer by, String title, String text) {}

    /**
     * @param kind of {@code policies/bulletins.yaml}
     * @param day of its figures
     * @param told cases that go into it
     */
    void send(Officer writer, Officer signer, String kind, String place, LocalDate day, List<Case> told) {
        Set<Long> taken = new TreeSet<>();
        told.forEach(one -> taken.add(handIn(one)));
        long id = Acting.as(writer.actor(), () -> {
            long drafted = desk.draft(writer, kind, tree.find(place).orElseThrow(), day);
            desk.takeCases(found(drafted), taken);
            desk.submit(found(drafted));
            return drafted;
        });
        signing.sign(signer, id, found(id).version());
    }

    long handIn(Case one) {
        return Acting.as(one.by().actor(), () -> cases.handIn(one.by().viewScope(), one.title(), one.text()));
    }

    private Bulletin found(long id) {
        return desk.find(id).orElseThrow();
    }
}
