package org.wutong.demo;

import java.time.LocalDate;
import org.wutong.demo.Territory.Village;
import org.wutong.demo.Trades.Occupation;
import org.wutong.vocabulary.AgeOn;
import org.wutong.vocabulary.RegionCode;

/** A worker while being made: with the trade and the bent that lead to a career. */
record Person(DemoWorker worker, Village village, Occupation trade, Attachment attachment) {
    /** How closely someone is tied to paid work. */
    enum Attachment {
        STEADY,
        LOOSE,
        NEVER
    }

    int ageOn(LocalDate day) {
        return AgeOn.fullYears(worker.birthDate(), day);
    }

    /** The same person living elsewhere. */
    DemoWorker livingIn(RegionCode residence) {
        return new DemoWorker(
                worker.id(),
                worker.householdId(),
                worker.relation(),
                worker.name(),
                worker.identityNumber(),
                worker.gender(),
                worker.birthDate(),
                worker.ethnicity(),
                worker.education(),
                worker.maritalStatus(),
                worker.hukouRegion(),
                worker.rural(),
                residence,
                worker.phone(),
                worker.bankAccount(),
                worker.labourCapacity(),
                worker.health(),
                worker.student(),
                worker.skills(),
                worker.certificates(),
                worker.languages(),
                worker.reachable(),
                worker.lastContact());
    }
}
