/** The PROXY protocol, version 2: its header, and the links that begin with one. */
package org.malpan.transport.proxy;
