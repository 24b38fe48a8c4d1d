package org.wutong.bureau.targets.bulletins;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.offices.Audit;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.register.KeysetPage;
import org.wutong.bureau.targets.storage.GoodCaseRows;

/** Good cases: handed in by the offices, taken back as long as no bulletin has taken them. */
@Component
public class GoodCases {
    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_BODY = 2_000;

    private final GoodCaseRows rows;
    private final BusinessDate businessDate;
    private final Audit audit;

    GoodCases(GoodCaseRows rows, BusinessDate businessDate, Audit audit) {
        this.rows = rows;
        this.businessDate = businessDate;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public KeysetPage<GoodCase> page(String text, boolean freeOnly, @Nullable String cursor, int size) {
        return rows.page(text, freeOnly, cursor, size);
    }

    @Transactional(readOnly = true)
    public Optional<GoodCase> find(long id) {
        return rows.find(id);
    }

    /** @throws BulletinRefused where title or text is empty or too long */
    @Transactional
    public long handIn(String region, String title, String body) {
        if (title.isBlank() || title.strip().length() > LONGEST_TITLE) {
            throw new BulletinRefused(
                    "targets.bulletins.refused.case-title",
                    LONGEST_TITLE,
                    title.strip().length());
        }
        if (body.isBlank() || body.strip().length() > LONGEST_BODY) {
            throw new BulletinRefused(
                    "targets.bulletins.refused.case-body",
                    LONGEST_BODY,
                    body.strip().length());
        }
        long id = rows.add(region, title.strip(), body.strip(), businessDate.today(), Acting.now());
        audit.record("good-case-add", "good-case", Long.toString(id), region, null, title.strip());
        return id;
    }

    @Transactional
    public void takeBack(GoodCase one) {
        if (!rows.takeBack(one.id())) {
            throw new BulletinRefused("targets.bulletins.refused.case-taken");
        }
        audit.record("good-case-take-back", "good-case", Long.toString(one.id()), one.region(), null, one.title());
    }
}
