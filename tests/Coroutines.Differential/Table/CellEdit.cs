namespace Coroutines.Differential;

/// <summary>An edit that is made for a cell of the table.</summary>
internal sealed class CellEdit : Edit
{
    public static CellEdit Instance { get; } = new();

    public override string Name => "cell";

    public override IEnumerable<Site> Sites(Subject subject) => CellSites.Of(subject).Select(static one => one.Site);
}
