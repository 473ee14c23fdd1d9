using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Coroutines.Generator.Internal;

/// <summary>An immutable array that compares by its elements, so that a model holding it can be cached by the pipeline.</summary>
[CollectionBuilder(typeof(EquatableArray), nameof(EquatableArray.Create))]
internal readonly struct EquatableArray<T> : IEquatable<EquatableArray<T>>, IReadOnlyList<T>
    where T : IEquatable<T>
{
    private readonly T[]? items;

    public EquatableArray(ImmutableArray<T> items) => this.items = items.IsDefaultOrEmpty ? null : [.. items];

    public EquatableArray(ReadOnlySpan<T> items) => this.items = items.IsEmpty ? null : items.ToArray();

    public EquatableArray(IEnumerable<T> items)
    {
        T[] copy = [.. items];
        this.items = copy.Length == 0 ? null : copy;
    }

    public static EquatableArray<T> Empty => default;

    public int Count => items?.Length ?? 0;

    public int Length => Count;

    public bool IsEmpty => items is null;

    public T this[int index] => (items ?? [])[index];

    public static bool operator ==(EquatableArray<T> left, EquatableArray<T> right) => left.Equals(right);

    public static bool operator !=(EquatableArray<T> left, EquatableArray<T> right) => !left.Equals(right);

    public ReadOnlySpan<T> AsSpan() => items;

    public bool Equals(EquatableArray<T> other) =>
        ReferenceEquals(items, other.items) || AsSpan().SequenceEqual(other.AsSpan());

    public override bool Equals(object? obj) => obj is EquatableArray<T> other && Equals(other);

    public override int GetHashCode()
    {
        var hash = 17;
        foreach (var item in AsSpan())
        {
            hash = unchecked((hash * 31) + (item?.GetHashCode() ?? 0));
        }

        return hash;
    }

    public Enumerator GetEnumerator() => new(items ?? []);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (items ?? []).GetEnumerator();

    public struct Enumerator(T[] items)
    {
        private int index = -1;

        public readonly T Current => items[index];

        public bool MoveNext() => ++index < items.Length;
    }
}
