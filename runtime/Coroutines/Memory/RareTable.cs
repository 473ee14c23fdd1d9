namespace Coroutines;

/// <summary>The rare data of headers: for each header the place of its record, in a slab of those that have one.</summary>
internal struct RareTable(Slab<RareData> records)
{
    private Slab<RareData> _records = records;
    private int[] _placeOf = [];

    /// <summary>For how many headers there is a place.</summary>
    public readonly int Headers => _placeOf.Length;

    /// <summary>How many records are rented.</summary>
    public readonly int InUse => _records.InUse;

    public readonly int Capacity => _placeOf.Length + _records.Capacity;

    /// <summary>The record of a header; one that has none reads as empty, and is not to be written.</summary>
    public readonly ref RareData this[int header] => ref _records.Items[_placeOf[header]];

    /// <summary>Whether a header has a record.</summary>
    public readonly bool Has(int header) => _placeOf[header] != 0;

    /// <summary>Gives a header that has none a record.</summary>
    public void Add(int header) => _placeOf[header] = _records.Rent();

    /// <summary>Makes sure of so many records, before the first change of what takes them.</summary>
    public void EnsureRoom(int count) => _records.EnsureRoom(count);

    /// <summary>Takes the record of a header out.</summary>
    public RareData Remove(int header)
    {
        int place = _placeOf[header];
        RareData data = _records.Items[place];
        _records.Free(place);
        _placeOf[header] = 0;
        return data;
    }

    /// <summary>The places for so many headers, for <see cref="UsePlaces"/>.</summary>
    public readonly int[] MakePlaces(int headers) => LoopMemory.Longer(_placeOf, headers, headers);

    public void UsePlaces(int[] places) => _placeOf = places;

    public readonly void Verify() => _records.Verify("rare data");
}
