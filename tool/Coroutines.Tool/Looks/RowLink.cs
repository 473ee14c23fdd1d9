namespace Coroutines.Tool.Looks;

/// <summary>Who hears of the end of a task.</summary>
/// <param name="Kind">In what way.</param>
/// <param name="Waiter">Which task, gather or shield; 0 for what is none.</param>
internal readonly record struct RowLink(LinkKind Kind, int Waiter);
