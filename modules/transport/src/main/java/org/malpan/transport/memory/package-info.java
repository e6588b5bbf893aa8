/** For whoever fills send buffers in a hurry. */
package org.malpan.transport.memory;
