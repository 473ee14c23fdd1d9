namespace Coroutines.Explorer;

/// <summary>What a schedule has shown to be wrong.</summary>
internal sealed class ScheduleException(string message) : Exception(message);
