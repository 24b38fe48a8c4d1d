package org.wutong.bureau.people;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.wutong.bureau.TestOffice;
import org.wutong.vocabulary.IdentityNumber;
import org.wutong.vocabulary.PhoneNumber;

/** People for tests. Their identity numbers begin with an area code that no place has. */
public final class MadeUp {
    public static final String VILLAGE = TestOffice.TOWNSHIP + "207";
    public static final String OTHER_VILLAGE = TestOffice.OTHER_TOWNSHIP + "200";
    private static final String NO_PLACE = "640399";

    private MadeUp() {}

    public static IdentityNumber identity(int sequence) {
        return identity(LocalDate.of(1981, 5, 2), sequence);
    }

    /** Even sequences are women, odd ones men. */
    public static IdentityNumber identity(LocalDate born, int sequence) {
        String first =
                NO_PLACE + born.format(DateTimeFormatter.BASIC_ISO_DATE) + String.format("%03d", sequence % 1000);
        return IdentityNumber.check(first + IdentityNumber.checkCharacter(first), TestOffice.TODAY)
                .orElseThrow();
    }

    public static PhoneNumber phone(int sequence) {
        return PhoneNumber.check("139" + String.format("%08d", sequence)).orElseThrow();
    }

    public static WorkerDraft worker(String region, String name, int sequence) {
        return WorkerDraft.at(region)
                .household("1")
                .name(name)
                .identity(identity(sequence))
                .set(WorkerField.PHONE, phone(sequence))
                .set(WorkerField.LABOUR_CAPACITY, LabourCapacity.FULL);
    }
}
