package org.wutong.bureau.targets.bulletins;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bulletin as recorded.
 *
 * @param region place it is about, and whose office sends it
 * @param code 机关代字, which its number begins with
 * @param number 发文字号 with year and running number; null before it is sent
 * @param figures frozen when it was drafted
 * @param replaces the bulletin that this one corrects or withdraws; null for none
 * @param replacesAs what becomes of that one when this one is sent
 * @param reason why it corrects or withdraws
 * @param hands members of staff who wrote or handed in some of it
 * @param returned what the second person said when sending it back; empty else
 */
public record Bulletin(
        long id,
        String region,
        String kind,
        String period,
        LocalDate day,
        String title,
        String issuer,
        String code,
        String recipients,
        String copies,
        @Nullable String number,
        BulletinState state,
        List<Section> sections,
        FrozenFigures figures,
        String figuresDigest,
        @Nullable Long replaces,
        @Nullable BulletinState replacesAs,
        String reason,
        String returned,
        @Nullable Long madeBy,
        String madeByName,
        OffsetDateTime madeAt,
        List<Long> hands,
        @Nullable String signedByName,
        @Nullable OffsetDateTime signedAt,
        @Nullable LocalDate sentOn,
        int version) {

    /** Whether this member of staff wrote or handed in some of it; then somebody else must sign. */
    public boolean isOf(@Nullable Long staff) {
        return staff == null || hands.contains(staff);
    }

    /** The title in one line; on paper it breaks where whoever wrote it broke it. */
    public String titleInOneLine() {
        return title.replaceAll("\\s*\\R\\s*", "");
    }

    /** Whether it takes another one back: then it has no tables and pictures. */
    public boolean withdraws() {
        return replacesAs == BulletinState.WITHDRAWN;
    }
}
