package org.wutong.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.wutong.vocabulary.BankCard;
import org.wutong.vocabulary.CreditCode;
import org.wutong.vocabulary.Gender;
import org.wutong.vocabulary.IdentityNumber;

/** Numbers that pass every check and belong to nobody. */
final class Numbers {
    private static final int SEQUENCES = 500;
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private final Settings settings;
    private final String identityArea;
    private final long accountsFrom;
    private final Map<String, Integer> used;
    private final Set<String> phones;

    Numbers(Settings settings) {
        this(settings, settings.identityArea(), 0, new HashMap<>(), new HashSet<>());
    }

    private Numbers(
            Settings settings, String identityArea, long accountsFrom, Map<String, Integer> used, Set<String> phones) {
        this.settings = settings;
        this.identityArea = identityArea;
        this.accountsFrom = accountsFrom;
        this.used = used;
        this.phones = phones;
    }

    /** @param takenPhones of people made up elsewhere */
    static Numbers of(Settings settings, String identityArea, Set<String> takenPhones) {
        return new Numbers(settings, identityArea, 0, new HashMap<>(), new HashSet<>(takenPhones));
    }

    /** Numbers for another county beside this one: nothing is given away in both. */
    Numbers withAccountsFrom(long first) {
        return new Numbers(settings, identityArea, first, used, phones);
    }

    /** @throws IllegalStateException when all 500 numbers of that day and gender are given away */
    String identity(LocalDate birth, Gender gender, Dice dice) {
        String start = identityArea + birth.format(DateTimeFormatter.BASIC_ISO_DATE);
        String key = start + gender;
        int count = used.merge(key, 1, Integer::sum);
        if (count > SEQUENCES) {
            throw new IllegalStateException(
                    "more than " + SEQUENCES + " people of one gender born on " + birth + ": ask for fewer workers");
        }
        // A prime step walks through all 500 from a start that differs by day, so last fours look like real ones.
        int ordinal = (int) ((birth.toEpochDay() * 37 + (long) count * 211) % SEQUENCES + SEQUENCES) % SEQUENCES;
        int sequence = ordinal * 2 + (gender == Gender.MALE ? 1 : 0);
        String first17 = start + String.format(Locale.ROOT, "%03d", sequence);
        return first17 + IdentityNumber.checkCharacter(first17);
    }

    String phone(Dice dice) {
        String phone;
        do {
            phone = settings.phonePrefix() + String.format(Locale.ROOT, "%08d", dice.below(100_000_000));
        } while (!phones.add(phone));
        return phone;
    }

    String bankAccount(long index) {
        String digits = settings.bankPrefix() + String.format(Locale.ROOT, "%012d", accountsFrom + index);
        return digits + BankCard.checkDigit(digits);
    }

    String creditCode(EmployerKind kind, int index) {
        String start = switch (kind) {
            case FAMILY_FARM, LARGE_GROWER, BROKER -> "92";
            case COOPERATIVE -> "93";
            case PRIVATE_NONFIRM -> "52";
            case SOCIETY -> "51";
            default -> "91";
        };
        String organisation = (start.startsWith("5") ? "MJ" : "MA") + String.format(Locale.ROOT, "%06d", index);
        String first17 = start + identityArea + organisation + organisationCheck(organisation);
        return first17 + CreditCode.checkCharacter(first17);
    }

    /** The check character of an organisation code (GB 11714). */
    private static char organisationCheck(String eight) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += DIGITS.indexOf(eight.charAt(i)) * ORGANISATION_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
    }
}
