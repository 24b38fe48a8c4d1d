package org.wutong.bureau.employers;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wutong.bureau.register.LinkTarget;

/** Employers as registers point at them: by a name that only one bears, by credit code, else by number. */
@Component
@Transactional(readOnly = true)
class EmployerTarget implements LinkTarget {
    private final Employers employers;

    EmployerTarget(Employers employers) {
        this.employers = employers;
    }

    @Override
    public String kind() {
        return "employer";
    }

    @Override
    public String href(long id) {
        return "/employers/" + id;
    }

    @Override
    public Map<Long, String> written(Collection<Long> ids) {
        Map<Long, Employer> known = employers.byIds(ids);
        Map<String, Long> alone =
                employers.idsByName(known.values().stream().map(Employer::name).toList());
        return known.values().stream().collect(Collectors.toMap(Employer::id, employer -> {
            if (alone.containsKey(employer.name())) {
                return employer.name();
            }
            String code = employer.creditCode();
            return code == null ? "#" + employer.id() : code;
        }));
    }

    @Override
    public Map<String, Long> read(Collection<String> texts) {
        Map<String, Long> read = new HashMap<>(employers.idsByName(texts));
        read.putAll(employers.idsByCreditCode(texts));
        Map<String, Long> numbers = texts.stream()
                .filter(text -> text.matches("#\\d{1,18}"))
                .collect(Collectors.toMap(text -> text, text -> Long.parseLong(text.substring(1)), (a, b) -> a));
        Set<Long> standing = employers.byIds(numbers.values()).keySet();
        numbers.forEach((text, id) -> {
            if (standing.contains(id)) {
                read.put(text, id);
            }
        });
        return read;
    }

    @Override
    public List<String> like(String typed, int most) {
        List<Long> found = employers.all(new EmployerFilter(typed, null, null, null, null), most).stream()
                .map(Employer::id)
                .toList();
        Map<Long, String> written = written(found);
        return found.stream().map(written::get).toList();
    }
}
