namespace Coroutines.Generator.Analysis;

/// <summary>A local of Poll that stands for a slot while the machine runs.</summary>
internal sealed record PromotedSlot(Slot Slot, string Name);
