package org.wutong.bureau.register.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;
import org.wutong.bureau.register.Ledger;

/** Every plain register of the bureau: found by its annotation on a record with a file of its own. */
@Component
public class LedgerTypes {
    private final List<LedgerType> types;

    /** @param readers that of the program, which has read these classes when it looked for its components */
    LedgerTypes(ObjectProvider<MetadataReaderFactory> readers) throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        readers.ifAvailable(scanner::setMetadataReaderFactory);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Ledger.class));
        List<LedgerType> found = new ArrayList<>();
        for (BeanDefinition candidate : scanner.findCandidateComponents("org.wutong.bureau")) {
            Class<?> type = Class.forName(String.valueOf(candidate.getBeanClassName()));
            if (type.getEnclosingClass() == null) {
                found.add(LedgerReader.read(type.asSubclass(Record.class)));
            }
        }
        found.sort(Comparator.comparing(LedgerType::duty)
                .thenComparingInt(LedgerType::order)
                .thenComparing(LedgerType::id));
        types = List.copyOf(found);
    }

    public List<LedgerType> all() {
        return types;
    }

    public Optional<LedgerType> find(String id) {
        return types.stream().filter(type -> type.id().equals(id)).findFirst();
    }

    LedgerType of(Class<? extends Record> record) {
        return types.stream()
                .filter(type -> type.record() == record)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(record.getName() + " is no register"));
    }
}
