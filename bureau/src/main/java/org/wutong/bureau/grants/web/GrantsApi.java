package org.wutong.bureau.grants.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.wutong.bureau.grants.GrantCase;
import org.wutong.bureau.grants.storage.CaseList;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.offices.Officer;
import org.wutong.bureau.register.ApiLimit;
import org.wutong.bureau.register.KeysetPage;

/** Cases for sister systems: people by id, sums in fen, no names and no numbers. */
@RestController
@PreAuthorize("hasAuthority('VIEW')")
class GrantsApi {
    private final CaseList list;
    private final BusinessDate businessDate;

    GrantsApi(CaseList list, BusinessDate businessDate) {
        this.list = list;
        this.businessDate = businessDate;
    }

    /** @param next where to go on {@code at}; null on the last page */
    record Cases(List<GrantCase> cases, @Nullable String next) {}

    @GetMapping("/api/grants")
    Cases list(
            @AuthenticationPrincipal Officer me,
            CaseAsked asked,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(required = false) @Nullable Integer limit) {
        KeysetPage<GrantCase> page =
                list.page(asked.filter(), CaseListPages.awaiting(me), businessDate.today(), at, ApiLimit.check(limit));
        return new Cases(page.rows(), page.next());
    }
}
