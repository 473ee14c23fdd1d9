namespace Coroutines;

internal enum TimeoutState : byte
{
    Free = 0,
    Active = 1,
    Expiring = 2,
    Expired = 3,
    Exited = 4,
}
