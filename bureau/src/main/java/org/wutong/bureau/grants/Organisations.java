package org.wutong.bureau.grants;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wutong.bureau.facts.Subject;
import org.wutong.bureau.policies.Claims;

/** Who can be paid beside persons: registered employers, at the place whose officers answer for them. */
@Component
class Organisations {
    static final String EMPLOYER = "employer";

    private final Claims claims;

    Organisations(Claims claims) {
        this.claims = claims;
    }

    Optional<Subject> find(long employer) {
        return Optional.ofNullable(of(List.of(employer)).get(employer));
    }

    Map<Long, Subject> of(Collection<Long> employers) {
        return claims.subjects(EMPLOYER, employers);
    }
}
