package org.wutong.bureau.grants;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.facts.SubjectCard;
import org.wutong.bureau.facts.SubjectCards;
import org.wutong.bureau.grants.storage.CaseRows;
import org.wutong.bureau.offices.Acting;
import org.wutong.bureau.papers.Owner;
import org.wutong.bureau.papers.PaperOwners;

/** An organisation adds papers to its case and nothing else: lists and sums come from the records. */
@Component
class CasePapers implements PaperOwners {
    private final CaseRows rows;
    private final List<SubjectCards> cards;

    CasePapers(CaseRows rows, List<SubjectCards> cards) {
        this.rows = rows;
        this.cards = cards;
    }

    @Override
    public String kind() {
        return "grant";
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Known> find(long id) {
        return rows.find(id)
                .filter(GrantCase::ofOrganisation)
                .map(one -> new Known(
                        new Owner(kind(), id, one.region()),
                        "#" + id + " " + name(one),
                        "/grants/cases/" + id,
                        one.state().waits() && Acting.now().edit().covers(one.region())));
    }

    private String name(GrantCase one) {
        Long employer = one.employer();
        return employer == null
                ? ""
                : cards.stream()
                        .filter(source -> source.kind().equals(Organisations.EMPLOYER))
                        .flatMap(source -> source.of(List.of(employer)).values().stream())
                        .findFirst()
                        .map(SubjectCard::name)
                        .orElse("");
    }
}
