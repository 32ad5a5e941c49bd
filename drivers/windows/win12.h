/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What a program needs to speak with \\.\SmartMeterN; include <windows.h> and <winioctl.h> before it. ReadFile gives whole records,
 * as many as fit. A control has octets going in and octets coming out: DeviceIoControl with WIN12_CONTROL(code); which, says
 * spec/frames/device_abi.ksy for each control_code there. Codes below 0x10 need a handle that may read, the others one that may write.
 */
#ifndef WIN12_WINDOWS_H
#define WIN12_WINDOWS_H

#define WIN12_DEVICE_NAME L"SmartMeter" /* and a number */
#define WIN12_DEVICE_TYPE 0x8012 /* types from 0x8000 on are for everybody, and so are functions from 0x800 on */

#define WIN12_CONTROL(code)                                                                                                   \
    CTL_CODE(WIN12_DEVICE_TYPE, 0x800 | (code), METHOD_BUFFERED, (code) < 0x10 ? FILE_READ_ACCESS : FILE_WRITE_ACCESS)

#endif
