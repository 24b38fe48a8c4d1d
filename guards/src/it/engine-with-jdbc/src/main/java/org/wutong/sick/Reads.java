package org.wutong.sick;

import java.sql.Connection;

class Reads {
    Connection connection;
}
