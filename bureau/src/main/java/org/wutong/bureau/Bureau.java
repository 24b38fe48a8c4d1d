package org.wutong.bureau;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** Starts the bureau. Beans bear full names, so that two duties may each have a class of one name. The footings named here may be used by every duty; all else is listed duty by duty. */
@SpringBootApplication(proxyBeanMethods = false, nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(sharedModules = {"offices", "tasks", "papers", "messages", "register", "facts"})
public class Bureau {
    public static void main(String[] args) {
        SpringApplication.run(Bureau.class, args);
    }
}
