namespace Coroutines.Differential;

/// <summary>A way to write a program differently that leaves it valid, though it may come to mean something else: both sides are given the edited text.</summary>
internal abstract class Edit
{
    /// <summary>All edits, in the order of the census.</summary>
    public static IReadOnlyList<Edit> All { get; } =
    [
        new ParenthesesEdit(), new TriviaEdit(), new DirectiveEdit(), new OverflowEdit(), .. RenameEdit.Each,
        new AwaitEdit(), new ChoiceEdit(), new ByReferenceEdit(), new ConversionEdit(), new ReceiverEdit(),
        new NullReceiverEdit(), new MutationEdit(), new ReceiverMutationEdit(), new StructReceiverEdit(), new StatementEdit(), new FunctionEdit(), new DeconstructionEdit(),
        new ConditionalAccessEdit(), new ConditionalAssignmentEdit(), new ProbeEdit(), new CompoundEdit(), new CompoundConversionEdit(), new StructEdit(), new CallerEdit(),
    ];

    /// <summary>What a failure is sorted by.</summary>
    public abstract string Name { get; }

    /// <summary>Every place of a program where it can be made.</summary>
    public abstract IEnumerable<Site> Sites(Subject subject);
}
