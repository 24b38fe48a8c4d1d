package org.wutong.bureau.tasks;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every kind of task that a duty contributes. */
@Component
public class TaskKinds {
    private final ObjectProvider<TaskKind> contributed;

    TaskKinds(ObjectProvider<TaskKind> contributed) {
        this.contributed = contributed;
    }

    public List<TaskKind> all() {
        return contributed.stream().sorted(Comparator.comparing(TaskKind::id)).toList();
    }

    public Optional<TaskKind> find(String id) {
        return contributed.stream().filter(kind -> kind.id().equals(id)).findFirst();
    }

    TaskKind known(String id) {
        return find(id).orElseThrow(
                        () -> new IllegalArgumentException("no duty contributes a kind of task '" + id + "'"));
    }
}
