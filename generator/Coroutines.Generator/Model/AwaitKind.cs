namespace Coroutines.Generator.Model;

internal enum AwaitKind
{
    /// <summary>A machine or an operation of the runtime: polled in place.</summary>
    Machine,

    /// <summary>Any other awaiter: bridged by a continuation.</summary>
    Awaiter,

    /// <summary>An operation of the runtime that suspends once and keeps nothing: begun, never stored.</summary>
    Suspension,
}
