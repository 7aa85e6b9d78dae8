import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { Refused } from '../../cloud/google.ts'
import { originOf } from '../origin.ts'
import { orNothing } from '../reading.ts'
import { cannot, differs, missing, type Place, type Step, there } from '../step.ts'

export const bucketOf = ({ project }: Pick<Place, 'project'>): string => `${project}.firebasestorage.app`
const bucketSchema = z.looseObject({ location: z.string(), cors: z.array(z.unknown()).optional() })

const taken = ({ project }: Place) =>
  cannot(
    `a bucket of the name ${bucketOf({ project })} is somebody else's`,
    `make it by hand: https://console.firebase.google.com/project/${project}/storage`,
  )

export const bucketStep: Step = {
  name: 'bucket',
  plan: 'make the bucket beside the functions',
  async look(place) {
    const { google, project, region } = place
    if (
      await orNothing(
        google('firebasestorage.projects.getDefaultBucket', { name: `projects/${project}/defaultBucket` }),
      )
    ) {
      const { location } = bucketSchema.parse(await google('storage.buckets.get', { bucket: bucketOf(place) }))
      if (location.toLowerCase() === region) return there
      return cannot(
        `the bucket lies in ${location.toLowerCase()}, the functions in ${region}`,
        `gcloud storage buckets relocate gs://${bucketOf(place)} --location=${region}`,
      )
    }
    try {
      await orNothing(google('storage.buckets.get', { bucket: bucketOf(place) }))
    } catch (error) {
      if (error instanceof Refused && error.message.includes('does not have storage.buckets.get access'))
        return taken(place)
      throw error
    }
    return missing(`make the bucket in ${region}`)
  },
  async make({ google, project, region }) {
    await google(
      'firebasestorage.projects.defaultBucket.create',
      { parent: `projects/${project}` },
      { body: { location: region, storageClass: 'REGIONAL' } },
    )
  },
}

// Captions and printed pages are fetched by the page itself, and files are put by it: Storage answers it only when it names
// the page's address.
const corsFor = (place: Place) => [
  {
    origin: [originOf(place), `https://${place.project}.web.app`, `https://${place.project}.firebaseapp.com`].filter(
      (each, index, all) => all.indexOf(each) === index,
    ),
    method: ['GET', 'HEAD', 'PUT'],
    responseHeader: [
      'Content-Type',
      'Content-Range',
      'ETag',
      'x-goog-content-length-range',
      'x-goog-if-generation-match',
    ],
    maxAgeSeconds: 3600,
  },
]

export const corsStep: Step = {
  name: 'who may read the bucket (CORS)',
  plan: 'let the site’s address read and put files',
  async look(place) {
    const { cors } = bucketSchema.parse(await place.google('storage.buckets.get', { bucket: bucketOf(place) }))
    const will = `let ${originOf(place)} read and put files`
    if (!cors || cors.length === 0) return missing(will)
    return isDeepStrictEqual(cors, corsFor(place)) ? there : differs('it names other addresses', will)
  },
  make: async (place) =>
    void (await place.google('storage.buckets.patch', { bucket: bucketOf(place) }, { body: { cors: corsFor(place) } })),
}
