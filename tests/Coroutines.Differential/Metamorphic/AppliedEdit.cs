namespace Coroutines.Differential;

/// <summary>An edit that was made at one place.</summary>
internal sealed record AppliedEdit(Edit Edit, Site Site, IReadOnlyList<Change> Changes, bool NeedsNewest)
{
    /// <summary>Whether only one of the two can be made.</summary>
    public bool Collides(AppliedEdit other) =>
        ReferenceEquals(Site, other.Site)
        || (Site.Claim.Length > 0 && Site.Claim == other.Site.Claim)
        || Changes.Any(one => other.Changes.Any(one.Collides))
        || Spoils(other)
        || other.Spoils(this);

    /// <summary>Whether the other writes what this one no longer allows.</summary>
    private bool Spoils(AppliedEdit other) =>
        (Site.Gone.Length > 0 && other.Changes.Any(change => change.Text.Contains(Site.Gone, StringComparison.Ordinal)))
        || (Site.Plain.Length > 0 && other.Changes.Any(change => Site.Plain.Contains(change.Position) && change.Text.Contains("await ", StringComparison.Ordinal)));
}
