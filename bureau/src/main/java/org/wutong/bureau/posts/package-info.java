/** Public-welfare posts: what posts there may be. */
@ApplicationModule(
        displayName = "Posts 公益性岗位",
        allowedDependencies = {})
@NullMarked
package org.wutong.bureau.posts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
