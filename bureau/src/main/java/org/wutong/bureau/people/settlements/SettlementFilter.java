package org.wutong.bureau.people.settlements;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wutong.bureau.offices.BusinessDate;
import org.wutong.bureau.people.RosterFilter;

/** The roster narrowed to a settlement area by its name: who stands in one of the villages it is made of today. */
@Component
class SettlementFilter implements RosterFilter {
    static final String PARAMETER = "area";

    private static final String WITHIN = """
            exists (select from people.settlement_part part join people.settlement_area area on area.id = part.area
              where area.name = :area_name and w.region >= part.village and w.region < part.village || '~'
                and coalesce(part.since, :area_day) <= :area_day and coalesce(part.until, :area_day) >= :area_day)""";

    private final BusinessDate businessDate;

    SettlementFilter(BusinessDate businessDate) {
        this.businessDate = businessDate;
    }

    @Override
    public String parameter() {
        return PARAMETER;
    }

    @Override
    public String labelKey() {
        return "ledger.settlement-area";
    }

    @Override
    public List<Choice> choices() {
        return List.of();
    }

    @Override
    public boolean accepts(String value) {
        return !value.isBlank();
    }

    @Override
    public Condition condition(String value) {
        return new Condition(WITHIN, Map.of("area_name", value, "area_day", businessDate.today()));
    }
}
