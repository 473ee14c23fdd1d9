namespace Coroutines;

/// <summary>Who hears of the end of a task.</summary>
/// <param name="Kind">In what way; <see cref="LinkKind.Free"/> for a plain await.</param>
/// <param name="Waiter">The header that waits: a task, gather or shield, or the task of a group; 0 for what is none.</param>
internal readonly record struct LinkRow(LinkKind Kind, int Waiter);
