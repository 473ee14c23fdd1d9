namespace Coroutines.Tool.Looks;

/// <summary>What a task, or all of a method, has used while somebody counted.</summary>
/// <param name="Steps">How often it was resumed.</param>
/// <param name="Stamps">How long it ran, in stamps of the process.</param>
/// <param name="Bytes">What it allocated.</param>
/// <param name="Ended">How many tasks have ended.</param>
internal readonly record struct Usage(long Steps, long Stamps, long Bytes, long Ended)
{
    public static Usage operator -(Usage left, Usage right) =>
        new(left.Steps - right.Steps, left.Stamps - right.Stamps, left.Bytes - right.Bytes, left.Ended - right.Ended);
}
