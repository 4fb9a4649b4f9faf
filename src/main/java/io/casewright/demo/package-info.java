/// In: a seed. Out: a synthetic bank and its cases; nothing in it is real.
///
/// [DemoBank#generate] gives everything in memory: `DemoBank.generate(DemoBank.Settings.DEFAULT).dossierOf(caseId)` is
/// what an analysis works on, and [DemoBank#answers] says what was planted. `docs/demo-bank.md` describes the bank.
///
/// What to know about its records: a purchase or sale of virtual assets has the channel `VIRTUAL_ASSET` and the
/// platform
/// as counterparty; card payments have a merchant category and a town; orders that a customer gives from a phone or
/// computer have device and internet address in their origin, incoming money has neither; a transfer inside the bank
/// is two bookings one second apart, each naming the other's account number; employers' wages have the channel
/// `PAYROLL` on both sides; every customer's home has an internet address of its own.
@NullMarked
package io.casewright.demo;

import org.jspecify.annotations.NullMarked;
