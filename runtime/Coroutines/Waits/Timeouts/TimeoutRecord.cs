namespace Coroutines;

internal struct TimeoutRecord
{
    public long Deadline;
    public int Task;
    public int Timer;
    public uint TaskGeneration;
    public byte Cancelling;
    public TimeoutState State;
}
