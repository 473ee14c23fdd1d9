namespace Coroutines;

/// <summary>Whose a timer is, and so what happens when it is due.</summary>
internal enum TimerKind : byte
{
    Sleep = 0,
    Callback = 1,
    Timeout = 2,
    WaitTimeout = 3,
}
